/** Words of French that say nothing about the topic. */
export const french = `au aux avec ce ces cette comment dans de des du elle en est et être il ils je la le les leur lui ma mais me
  mes mon ne nous on ou où par pas plus pour pourquoi qu que quel quelle qui sa se ses si son sont sur ta te tu un une
  vous y`;

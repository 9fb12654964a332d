/** Words of German that say nothing about the topic. */
export const german = `aber als am an auch auf aus bei bin bis bitte das dass dem den der des die dies diese doch du durch ein eine
  einem einen einer er es für habe haben hat hier ich ihr im in ist ja kann kein keine man mein mich mit nach nicht noch
  nur oder sein sich sie sind so um und uns von vor wann warum was wenn wer werden wie wird wir wo zu zum zur`;

/**
 * Runs in the head before anything is painted: the theme that the reader chose. Kept so small that its hash can stand in
 * a content security policy.
 */
export const themeScript =
  "try{const t=localStorage.getItem('tz-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/**
 * Runs in the head before anything is painted: the theme that the reader chose. Kept so small that its hash can stand in
 * a content security policy. Storage can be forbidden: the page then follows the system's theme, as for a reader who chose
 * none, so there is nothing to do in `catch`.
 */
export const themeScript =
  "try{const t=localStorage.getItem('tz-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/**
 * Stands behind the navigation and runs before it is painted: the groups that the reader opened and how far it was scrolled,
 * on the page before, in the same section. Without storage, or with what no page of ours wrote, the navigation stays as it
 * came, which is whole: so there is nobody to tell, and nothing to do in `catch`.
 */
export const navigationScript =
  "try{const e=document.getElementById('sheet'),s=JSON.parse(sessionStorage.getItem('tz-nav')||'{}');" +
  'if(s.of===e.dataset.section){for(const d of e.querySelectorAll("details"))if(s.open.includes(d.id))d.open=true;e.scrollTop=s.top}' +
  "const c=e.querySelector('[aria-current=page]'),t=c.offsetTop-e.scrollTop;if(t<0||t>e.clientHeight-40)e.scrollTop=c.offsetTop-e.clientHeight/3}catch{}";

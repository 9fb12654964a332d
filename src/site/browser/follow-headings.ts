/** Marks the heading that is being read in the contents beside the page. */
export function followHeadings(page: Document): void {
  const links = new Map(
    [...page.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...links.keys()].flatMap((id) => page.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const mark = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
    for (const [id, link] of links) {
      if (id === (read ?? headings[0])?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
  for (const heading of headings) observer.observe(heading);
  mark();
}

/**
 * Shows the page of what is absent in the language of the missed address, where a folder of it names one: `/docs/zh/…` and
 * `/zh/…`. It runs before the scripts that give the page its search.
 *
 * @param path of the missed address, base included.
 */
export function speakAsMissed(page: Document, path: string): void {
  const { documentElement: root, body } = page;
  const folders = path.slice((root.dataset.base ?? '').length).split('/');
  const templates = [...page.querySelectorAll<HTMLTemplateElement>('template[data-missed-in]')];
  const chosen = templates.find(({ lang }) => folders.slice(0, 3).includes(lang));
  if (!chosen) return;
  const { missedIn, title, ...said } = chosen.dataset;
  root.lang = missedIn ?? '';
  root.dir = chosen.dir;
  Object.assign(root.dataset, said);
  page.title = title ?? '';
  for (const shown of [...body.children]) if (!shown.matches('script, template')) shown.remove();
  body.prepend(chosen.content);
}

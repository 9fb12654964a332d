/** Keys of other generators' pages, and the key that says the same here. */
const sameKey: Record<string, string> = {
  sidebar_position: 'sidebar.order',
  nav_order: 'sidebar.order',
  weight: 'sidebar.order',
  sidebar_label: 'sidebar.label',
  linktitle: 'sidebar.label',
  hide_table_of_contents: 'tableOfContents',
  toc: 'tableOfContents',
  permalink: 'slug',
  url: 'slug',
  path: 'slug',
  summary: 'description',
  excerpt: 'description',
  date: 'lastUpdated',
  lastmod: 'lastUpdated',
  last_update: 'lastUpdated',
  updated: 'lastUpdated',
  custom_edit_url: 'editUrl',
  layout: 'template',
  keywords: 'asks',
  aliases: 'redirectFrom',
  redirect_from: 'redirectFrom',
  redirects: 'redirectFrom',
  pagination_prev: 'prev',
  pagination_next: 'next',
  question: 'title',
  category: 'tags',
  categories: 'tags',
};

/** What to write for a key that another generator knows, if the collection has a key for it. */
export function findForeignKey(key: string, known: readonly string[]): string | undefined {
  const ours = sameKey[key.toLowerCase()];
  const first = ours?.split('.')[0];
  return first && known.includes(first) ? `Here this is written \`${ours}\`.` : undefined;
}

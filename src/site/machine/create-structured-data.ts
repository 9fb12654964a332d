/** What of a page goes into its structured data. */
export interface StructuredSource {
  title: string;
  description?: string;
  /** Absolute address. */
  url: string;
  kind: 'question' | 'how-to' | 'article';
  /** Text of the page, without markup. */
  text: string;
  /** Headings of the second level, each with the words below it. */
  steps: readonly { name: string; slug: string; text: string }[];
  /** From the first list to the page, with absolute addresses. */
  crumbs: readonly { label: string; url: string }[];
  changed?: string;
}

const longestAnswer = 4000;
const longestStep = 800;

/** The graph of https://schema.org that search engines read: the page's way, and what it is. */
export function createStructuredData(source: StructuredSource): object {
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: source.crumbs.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: url,
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [crumbs, describePage(source)] };
}

function describePage({ kind, title, description, url, text, steps, changed }: StructuredSource): object {
  if (kind === 'how-to' && steps.length > 1)
    return {
      '@type': 'HowTo',
      name: title,
      url,
      step: steps.map(({ name, slug, text }) => ({
        '@type': 'HowToStep',
        name,
        text: text.slice(0, longestStep) || name,
        url: `${url}#${slug}`,
      })),
    };
  if (kind !== 'article') {
    const acceptedAnswer = { '@type': 'Answer', text: text.slice(0, longestAnswer) };
    return { '@type': 'FAQPage', url, mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer }] };
  }
  return {
    '@type': 'TechArticle',
    headline: title,
    url,
    ...(description ? { description } : {}),
    ...(changed ? { dateModified: changed } : {}),
  };
}

/** JSON for a script element: no `</script>` within can end it. */
export const formatJsonForScript = (value: object): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

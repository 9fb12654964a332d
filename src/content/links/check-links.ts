import { type Diagnostic, findNearestName } from '../../diagnostics/index.ts';
import { createPageAddress } from '../create-page-address.ts';
import type { Page } from '../page.ts';
import { createPageIndex, type PageIndex } from './create-page-index.ts';
import { findLinks, type Link } from './find-links.ts';
import { type LinkTarget, parseLinkTarget } from './parse-link-target.ts';

/** What a link can point to besides pages. */
export interface KnownTargets {
  /** Files of the content folder that are no pages: images, downloads. Named as `Page.file` is. */
  files?: ReadonlySet<string>;
  /** Addresses of the site that no page gives: `/search/`, and the files of `public/`. */
  addresses?: ReadonlySet<string>;
}

/**
 * Follows every link of the pages to other pages, headings, images and files. Letters' case counts, since it does on a
 * web server. Links to other sites are left alone.
 */
export function checkLinks(pages: readonly Page[], known: KnownTargets = {}): Diagnostic[] {
  const index = createPageIndex(pages);
  return pages.flatMap((page) =>
    findLinks(page.tree).flatMap((link) => {
      const problem = checkTarget(link, parseLinkTarget(link.url, page), page, index, known);
      const place = { file: page.file, line: link.line, column: link.column };
      return problem ? [{ severity: 'error' as const, place, ...problem }] : [];
    }),
  );
}

type Problem = Omit<Diagnostic, 'place' | 'severity'>;

function checkTarget(
  link: Link,
  target: LinkTarget,
  from: Page,
  index: PageIndex,
  known: KnownTargets,
): Problem | undefined {
  if (target.kind === 'external') return undefined;
  const page = target.kind === 'file' ? index.byFile(target.file) : index.byAddress(target.address);
  if (page) return checkPage(link, page, target.anchor, from, index);
  if (target.kind === 'file') {
    if (known.files?.has(target.file)) return undefined;
    return /\.mdx?$/i.test(target.file)
      ? noPage(link, index.nearestFile(target.file, from))
      : noFile(link, target.file, [...(known.files ?? [])]);
  }
  const { address } = target;
  if (known.addresses?.has(address) || known.addresses?.has(`${address.replace(/\/$/, '')}/`))
    return undefined;
  return /\.[a-z\d]+$/i.test(address)
    ? noFile(link, address, [...(known.addresses ?? [])])
    : noPage(link, index.nearestAddress(address, known.addresses));
}

function checkPage(
  link: Link,
  page: Page,
  anchor: string,
  from: Page,
  index: PageIndex,
): Problem | undefined {
  if (isDraft(page) && !isDraft(from)) return toDraft(link, page);
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return undefined;
  const anchors = index.anchorsOf(page);
  if (anchors.has(anchor)) return undefined;
  const nearest = findNearestName(anchor, [...anchors]);
  return {
    code: 'TZ_LINK_NO_ANCHOR',
    message: `The link \`${link.url}\` points to \`#${anchor}\`, and ${page.file} has no heading of that name.`,
    hint: nearest ? `Did you mean \`#${nearest}\`?` : listAnchors(anchors),
  };
}

const isDraft = ({ frontmatter }: Page) => frontmatter.draft === true || frontmatter.confidence === 'draft';

function listAnchors(anchors: ReadonlySet<string>): string {
  if (anchors.size === 0) return 'The page has no headings: link to it without `#`.';
  const shown = [...anchors].slice(0, 8).map((anchor) => `#${anchor}`);
  return `It has ${shown.join(', ')}${anchors.size > shown.length ? ', …' : ''}.`;
}

const noPage = (link: Link, nearest: string | undefined): Problem => ({
  code: 'TZ_LINK_NO_PAGE',
  message: `The link \`${link.url}\` points to a page that does not exist.`,
  hint: nearest ? `Did you mean \`${nearest}\`?` : 'Write the path of the file, as in `../start/install.md`.',
});

function noFile(link: Link, path: string, known: readonly string[]): Problem {
  const name = path.split('/').at(-1) ?? path;
  const elsewhere = known.find((file) => file.split('/').at(-1) === name);
  const nearest = elsewhere ?? findNearestName(path, known);
  return {
    code: 'TZ_LINK_NO_FILE',
    message: `The ${link.kind} \`${link.url}\` needs the file ${path}, which does not exist.`,
    hint: nearest
      ? `Did you mean \`${nearest}\`?${nearest.toLowerCase() === path.toLowerCase() ? ' The case of letters counts.' : ''}`
      : 'Put the file beside the page or into `public/`.',
  };
}

const toDraft = (link: Link, page: Page): Problem => ({
  code: 'TZ_LINK_TO_DRAFT',
  message: `The link \`${link.url}\` points to ${page.file}, a draft: the built site has no ${createPageAddress(page)}.`,
  hint: 'Publish the page with the link, or take the link out until then.',
});

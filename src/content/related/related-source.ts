/** What is compared of a page. */
export interface RelatedSource {
  /** Names the page in the answer. */
  key: string;
  title: string;
  asks?: readonly string[];
  /** The page's text; Markdown will do. */
  text: string;
  /** Keys of the pages that it links to. */
  links?: readonly string[];
}

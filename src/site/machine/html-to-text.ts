const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of rendered HTML, without tags, headers of samples and white space in rows. */
export const htmlToText = (html: string): string =>
  html
    .replace(/<figcaption[\s\S]*?<\/figcaption>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => signs[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();

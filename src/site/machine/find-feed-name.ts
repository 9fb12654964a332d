/** Name of the feed of a language, without `.xml`: `feed`, or `feed-zh`. */
export const findFeedName = (language: string, main: string): string =>
  language === main ? 'feed' : `feed-${language}`;

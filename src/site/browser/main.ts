import { addCopyButtons } from './copy-code.ts';
import { followHeadings } from './follow-headings.ts';
import { listenForSearch } from './open-search.ts';
import { addThemeButton } from './theme.ts';

addThemeButton(document);
addCopyButtons(document);
followHeadings(document);
listenForSearch(document);

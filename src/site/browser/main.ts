import { addCopyButtons } from './copy-code.ts';
import { followHeadings } from './follow-headings.ts';
import { listenForSearch } from './open-search.ts';
import { addThemeButton } from './theme.ts';
import { followVersion } from './version/index.ts';

addThemeButton(document);
addCopyButtons(document);
followHeadings(document);
listenForSearch(document);
followVersion(document);

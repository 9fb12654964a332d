import { addCopyButtons } from './copy-code.ts';
import { copyPages } from './copy-page.ts';
import { askForFeedback } from './feedback.ts';
import { followHeadings } from './follow-headings.ts';
import { listenForSearch } from './open-search.ts';
import { syncTabs } from './sync-tabs.ts';
import { addThemeButton } from './theme.ts';
import { followVersion } from './version/index.ts';
import { zoomImages } from './zoom-images.ts';

addThemeButton(document);
addCopyButtons(document);
copyPages(document);
askForFeedback(document);
followHeadings(document);
syncTabs(document);
zoomImages(document);
listenForSearch(document);
followVersion(document);

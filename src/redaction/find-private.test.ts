import { expect, test } from 'vitest';
import { findPrivate } from './index.ts';

test('the gate finds what is planted wherever a page can hold it', async () => {
  const page = `---
title: Mail to jo.one@northwind.io fails
asks: ["why does jo.two@northwind.io bounce"]
errors: ["cannot reach jo.three@northwind.io"]
---

Prose jo.four@northwind.io here. <!-- jo.five@northwind.io -->

![Picture of jo.six@northwind.io](./x.png) and [a link](https://host.net/?to=jo.seven%40northwind.io)

\`\`\`js
const password = 'hunter2!x'; // jo.eight@northwind.io
\`\`\`

| jo.nine&#64;northwind.io | jo\\.ten\\@northwind\\.io |
`;
  const found = await findPrivate(page, { file: 'a.md' });
  expect(found.map(({ place }) => place?.line)).toEqual([2, 3, 4, 7, 7, 9, 9, 12, 12, 15, 15]);
});

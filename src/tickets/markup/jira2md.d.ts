declare module 'jira2md' {
  const converter: { to_markdown: (text: string) => string };
  export default converter;
}

/** One slip of the finger in one word of at least five letters: a letter dropped, swapped, doubled or changed. */
export function addTypo(text: string, random: () => number): string {
  const words = [...text.matchAll(/[A-Za-z]{5,}/g)];
  const match = words[Math.floor(random() * words.length)];
  if (!match) return text;
  const word = match[0];
  const place = 1 + Math.floor(random() * (word.length - 2));
  const [head, letter, tail] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
  const slips = [
    `${head}${tail}`,
    `${head}${tail[0]}${letter}${tail.slice(1)}`,
    `${head}${letter}${letter}${tail}`,
    `${head}q${tail}`,
  ];
  const slip = slips[Math.floor(random() * slips.length)] ?? word;
  return text.slice(0, match.index) + slip + text.slice(match.index + word.length);
}

const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];

/** The same error on another machine: other folders, numbers, ids and addresses. */
export function changeDetails(message: string, random: () => number): string {
  const pick = () => names[Math.floor(random() * names.length)] ?? 'alpha';
  const number = () => String(1 + Math.floor(random() * 9000));
  return message
    .replace(
      /(?:\/[\w.-]+)+\/([\w.-]+)/g,
      (_, last: string) => `/home/${pick()}/${pick()}-${number()}/${last}`,
    )
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, () => `10.${number().slice(0, 2)}.0.${number().slice(0, 2)}`)
    .replace(/\b\d{4,}\b/g, number)
    .replace(/:\d{2,}(?::\d+)?\b/g, () => `:${number()}`);
}

/** An error as it stands in a log: a time and a level in front, a stack behind, other lines around it. */
export function wrapInTrace(message: string, random: () => number): string {
  const number = () => Math.floor(random() * 900) + 10;
  const time = `2026-0${1 + Math.floor(random() * 9)}-11T0${Math.floor(random() * 10)}:${10 + Math.floor(random() * 49)}:07.${number()}Z`;
  const frames = Array.from({ length: 6 }, (_, index) =>
    random() < 0.5
      ? `    at handle${index} (/srv/build-${number()}/node_modules/express/lib/router.js:${number()}:${number()})`
      : `\tat com.example.Service${index}.run(Service${index}.java:${number()})`,
  );
  return [
    `${time} INFO  [worker-${number()}] request 7f3a${number()}c0ffee${number()} started`,
    `${time} \u001b[31mERROR\u001b[0m [worker-${number()}] ${message}`,
    ...frames,
    `${time} INFO  [worker-${number()}] shutting down after ${number()} ms`,
  ].join('\n');
}

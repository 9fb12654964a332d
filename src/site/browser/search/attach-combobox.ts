import type { Answer } from '../../../search/index.ts';
import { readQuery } from '../keep-pasted-lines.ts';
import { rememberOpened } from '../trail.ts';
import { describeAnswer } from './describe-answer.ts';
import { addressOf, createResultParts } from './result-parts.ts';
import { tellOpened } from './tell-signal.ts';
import { watchQuery } from './watch-query.ts';

let count = 0;

/**
 * Makes a search field with a list of results below it, after the combobox pattern of the ARIA Authoring Practices: the
 * focus stays in the field, arrows choose, Enter opens.
 *
 * @param panel element that the sentence and the results are put in.
 */
export function attachCombobox(input: HTMLInputElement, panel: HTMLElement): void {
  count += 1;
  const page = input.ownerDocument;
  const say = page.createElement('p');
  say.className = 'say';
  say.setAttribute('role', 'status');
  const list = page.createElement('ul');
  list.id = `results-${count}`;
  list.className = 'hits';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  const { helpHref, helpLabel } = page.documentElement.dataset;
  const foot = page.createElement('p');
  foot.className = 'say';
  foot.hidden = true;
  const help = page.createElement('a');
  help.textContent = helpLabel ?? 'Get help';
  foot.append('Not it? ', help);
  panel.append(say, list, foot);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);

  const options = () => [...list.children] as HTMLElement[];
  const choose = (option: HTMLElement | undefined) => {
    for (const one of options()) one.setAttribute('aria-selected', String(one === option));
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (lead: string, rest: string, answer?: Answer) => {
    const strong = page.createElement('strong');
    strong.textContent = lead;
    say.replaceChildren(strong, rest ? ` ${rest}` : '');
    list.replaceChildren(
      ...(answer?.results ?? []).map((result, index) => createOption(result, `${list.id}-${index}`, page)),
    );
    input.setAttribute('aria-expanded', String(list.childElementCount > 0));
    panel.hidden = lead === '';
    foot.hidden = !helpHref || lead === '';
    // The help path begins with the same question.
    const question = new URLSearchParams({ q: readQuery(input).slice(0, 500) });
    help.href = helpHref?.startsWith('/') ? `${helpHref}?${question}` : (helpHref ?? '');
    choose(answer?.verdict === 'answer' ? options()[0] : undefined);
  };
  show('', '');
  watchQuery(input, {
    onAnswer(answer) {
      const { lead, rest } = describeAnswer(answer);
      show(lead, rest, answer);
    },
    onEmpty: () => show('', ''),
    onError: () => show('Search could not load.', 'Check the connection and type again.'),
  });
  input.addEventListener('keydown', (event) => {
    const all = options();
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      choose(all.at((at + step + (at < 0 && step < 0 ? 1 : 0)) % all.length));
    } else if (event.key === 'Enter' && at >= 0 && !event.isComposing) {
      event.preventDefault();
      openResult(all[at], event.ctrlKey || event.metaKey);
    } else if (event.key === 'Enter' && input.form && !event.isComposing) {
      event.preventDefault();
      location.assign(`${input.form.action}?q=${encodeURIComponent(readQuery(input))}`);
    } else if (event.key === 'Escape' && !panel.hidden && !input.closest('dialog')) {
      input.value = '';
      show('', '');
    }
  });
  list.addEventListener('click', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    openResult(option ?? undefined, event.ctrlKey || event.metaKey);
  });
}

function createOption(result: Answer['results'][number], id: string, page: Document): HTMLLIElement {
  const option = page.createElement('li');
  option.id = id;
  option.className = 'hit';
  option.setAttribute('role', 'option');
  option.dataset.href = addressOf(result);
  option.append(...createResultParts(result, page, false));
  return option;
}

function openResult(option: HTMLElement | undefined, apart: boolean): void {
  const href = option?.dataset.href;
  if (!href) return;
  rememberOpened(href);
  tellOpened(href);
  if (apart) window.open(href, '_blank', 'noopener');
  else location.assign(href);
}

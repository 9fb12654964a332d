import { fireHelpEvent } from './fire-event.ts';
import type { HelpStep } from './help-outcome.ts';

/** Where the reader is on the path. */
export interface Path {
  /** Shows the question whether a layer helped; where nothing was found, only the way on. */
  offer: (step: HelpStep, found: number) => void;
}

/**
 * The buttons "This solved it" and "Go on" of each layer. Going on moves the mark and the focus to the next layer; every
 * layer is open all the time, so nobody needs a button to get anywhere.
 */
export function followSteps(list: HTMLElement): Path {
  const steps = [...list.children] as HTMLElement[];
  let ended = false;
  const nameOf = (step: HTMLElement) => step.dataset.step as HelpStep;
  const moveTo = (step: HTMLElement) => {
    for (const one of steps) one.removeAttribute('aria-current');
    step.setAttribute('aria-current', 'step');
  };
  for (const [index, step] of steps.entries()) {
    step.querySelector('[data-solved]')?.addEventListener('click', () => {
      ended = true;
      fireHelpEvent(nameOf(step), 'solved');
      const thanks = step.querySelector<HTMLElement>('[data-thanks]');
      const asked = step.querySelector<HTMLElement>('[data-asked]');
      if (asked) asked.hidden = true;
      if (thanks) thanks.hidden = false;
    });
    step.querySelector('[data-go-on]')?.addEventListener('click', () => {
      fireHelpEvent(nameOf(step), 'went-on');
      const next = steps[index + 1];
      if (!next) return;
      moveTo(next);
      const heading = next.querySelector('h2');
      heading?.focus();
      next.scrollIntoView({ block: 'start' });
    });
  }
  list.addEventListener('focusin', ({ target }) => {
    const step = steps.find((one) => one.contains(target as Node));
    if (step) moveTo(step);
  });
  list.addEventListener('click', ({ target }) => {
    const way = target instanceof Element ? target.closest('[data-review] .ways :is(a, button)') : undefined;
    if (way) ended = true;
  });
  addEventListener('pagehide', () => {
    const current = steps.find((step) => step.hasAttribute('aria-current'));
    if (!ended && current) fireHelpEvent(nameOf(current), 'left');
  });
  return {
    offer(name, found) {
      const asked = steps.find((step) => nameOf(step) === name)?.querySelector<HTMLElement>('[data-asked]');
      if (!asked) return;
      for (const one of asked.querySelectorAll<HTMLElement>('span, [data-solved]')) one.hidden = found === 0;
      const on = asked.querySelector<HTMLElement>('[data-go-on]');
      if (on) on.textContent = (found === 0 ? on.dataset.nothing : on.dataset.no) ?? '';
      asked.hidden = false;
    },
  };
}

import { h, render, type ComponentType } from 'preact';

/** Renders a component into an element of the page. */
export function renderInto<P>(component: (props: P) => unknown, props: P): HTMLElement {
  const container = document.createElement('div');
  document.body.append(container);
  render(h(component as unknown as ComponentType<P>, props as P & object), container);
  return container;
}

/** The text as one reads it: no line ends and indents of the source. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

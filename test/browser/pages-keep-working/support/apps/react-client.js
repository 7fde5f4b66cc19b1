import { createElement as h } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './react-app.js';

const target = document.querySelector('#app');
const props = { withHeld: document.body.matches('.with-held') };

window.startApp = () => {
  const root = target.hasChildNodes() ? hydrateRoot(target, h(App, props)) : createRoot(target);
  if (!target.hasChildNodes()) root.render(h(App, props));
  window.stopApp = () => root.unmount();
};

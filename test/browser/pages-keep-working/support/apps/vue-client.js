import { createApp, createSSRApp } from 'vue';
import { App } from './vue-app.js';

const target = document.querySelector('#app');
const props = { withHeld: document.body.matches('.with-held') };

window.startApp = () => {
  const app = (target.hasChildNodes() ? createSSRApp : createApp)(App, props);
  app.mount(target);
  window.stopApp = () => app.unmount();
};

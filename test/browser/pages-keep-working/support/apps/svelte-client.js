import { hydrate, mount, unmount } from 'svelte';
import App from './SvelteApp.svelte';

const target = document.querySelector('#app');
const props = { withHeld: document.body.matches('.with-held') };

window.startApp = () => {
  const app = (target.hasChildNodes() ? hydrate : mount)(App, { target, props });
  window.stopApp = () => unmount(app);
};

import { render } from 'svelte/server';
import App from './SvelteApp.svelte';

export const toHtml = (props) => render(App, { props }).body;

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App as ReactApp } from './apps/react-app.js';
import { App as VueApp } from './apps/vue-app.js';
import { bundle } from './bundle.js';

export type Mode = 'development' | 'production';

export interface Props {
  /** Is what a gate holds there from the start? */
  readonly withHeld: boolean;
}

/** The same page in one framework. */
export interface Framework {
  readonly name: string;
  /** Code that puts `startApp` and `stopApp` on the page; what is in `#app` is taken over. */
  client(mode: Mode): Promise<string>;
  /** What a server sends in `#app`. */
  server(props: Props, mode: Mode): Promise<string>;
}

const appFile = (name: string): string => fileURLToPath(new URL(`apps/${name}`, import.meta.url));

/** An app's start as an entry of its own: by this package's rules what it only imports would be left out. */
const entry = (name: string): string => readFileSync(appFile(name), 'utf8').replaceAll("'./", `'${appFile('')}`);

const svelte = (generate: 'client' | 'server', mode: Mode): Plugin => ({
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? compile(code, { generate, filename: id, dev: mode === 'development' }).js : undefined,
});

export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'React',
    client: (mode) => bundle(entry('react-client.js'), { mode }),
    server: async (props) => renderToString(createElement(ReactApp, props)),
  },
  {
    name: 'Vue',
    client: (mode) =>
      bundle(entry('vue-client.js'), {
        mode,
        alias: { vue: 'vue/dist/vue.esm-bundler.js' },
        define: {
          __VUE_OPTIONS_API__: 'true',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        },
      }),
    server: async (props) => renderVue(createSSRApp(VueApp as never, { ...props })),
  },
  {
    name: 'Svelte',
    client: (mode) => bundle(entry('svelte-client.js'), { mode, plugins: [svelte('client', mode)] }),
    async server(props, mode) {
      const code = await bundle(entry('svelte-server.js'), {
        mode,
        plugins: [svelte('server', mode)],
        format: 'es',
      });
      const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
      return ((await import(/* @vite-ignore */ url)) as { toHtml(props: Props): string }).toHtml(props);
    },
  },
];

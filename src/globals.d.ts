/** Put in by the build: the version in package.json. */
declare const __VERSION__: string;
/** Put in by the build of the script-tag file: chunk name to its SHA-256, base64. */
declare const __CHUNKS__: Readonly<Record<string, string>>;
/** The same for the chunks that are needed only after `ask`, put into that one. */
declare const __LATER_CHUNKS__: Readonly<Record<string, string>>;

declare module 'htm' {
  const htm: {
    bind<T>(
      h: (type: never, props: never, ...children: never[]) => T,
    ): (strings: TemplateStringsArray, ...values: unknown[]) => T;
  };
  export default htm;
}

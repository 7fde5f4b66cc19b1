import { texts } from './texts.js';

const switchLanguage = (language) => {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = texts[language][element.dataset.text];
  }
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const url = new URL(link.href);
    url.searchParams.set('lang', language);
    link.href = url.pathname + url.search + url.hash;
  }
  const here = new URL(location);
  here.searchParams.set('lang', language);
  history.replaceState(null, '', here);
  // The notice follows. Pushed, because on the npm page the library starts after this file.
  (window.IlumeeConsent ||= []).push(() => window.IlumeeConsent.setLanguage(language));
};

document.querySelector('[data-languages]').addEventListener('click', (event) => {
  const link = event.target.closest('[hreflang]');
  if (!link) return;
  event.preventDefault(); // Without this file the same links work by a reload.
  switchLanguage(link.hreflang);
});

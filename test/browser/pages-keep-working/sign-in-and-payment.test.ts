import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { consentPage, part } from '../support/consent-page.js';
import { expect, test } from '../support/test.js';
import { playHosts, type Pages } from './support/look-alikes.js';
import { CONFIG, SITE } from './support/stages.js';

/** A visitor who has not answered yet, on a page with nothing configured and on one with many vendors. */
const CONFIGS = [
  ['with nothing configured', { policy: { version: '1' } }],
  ['with many vendors', { ...CONFIG, vendors: [...CONFIG.vendors, 'meta-pixel', 'vk-pixel', 'google-tag-manager'] }],
] as const;

const open = async (page: Page, config: object, html: (body: string) => void, body: string): Promise<void> => {
  html(consentPage({ config, attributes: {}, body }));
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
};

/** The provider's page in the popup: says who it is to the page that opened it, when the person agrees. */
const AGREE = `<button id="agree">Agree</button><script>
  document.querySelector('#agree').onclick = () => {
    const query = new URLSearchParams(location.search);
    opener.postMessage({ token: 'for ' + query.get('client_id') }, query.get('origin'));
    close();
  };
</script>`;

/** The page's own part of a popup flow that it does by itself. */
const ownFlow = (address: string): string => `<button id="sign-in">Sign in</button><p id="who">Nobody</p><script>
  addEventListener('message', ({ data, origin }) => {
    if (data.token) document.querySelector('#who').textContent = data.token + ' by ' + origin;
  });
  document.querySelector('#sign-in').onclick = () => {
    window.popup = window.open('${address}?client_id=site&origin=' + encodeURIComponent(location.origin), 'sign-in', 'width=400,height=500');
    if (!popup) document.querySelector('#who').textContent = 'No popup';
  };
</script>`;

/** An SDK of a provider: loaded by a script, opens the popup itself, calls back. */
const sdk = (global: string, address: string, frame: string): string => `
  window.${global} = {
    init({ client }) {
      const frame = document.createElement('iframe');
      frame.src = '${frame}';
      frame.style.display = 'none';
      frame.onload = () => { this.ready = true; };
      document.body.appendChild(frame);
      this.client = client;
    },
    login(callback) {
      const popup = window.open('${address}?client_id=' + this.client + '&origin=' + encodeURIComponent(location.origin));
      addEventListener('message', function heard({ data, source }) {
        if (source !== popup) return;
        removeEventListener('message', heard);
        callback(data.token);
      });
    },
  };
  window.${global}Ready?.();`;

const sdkFlow = (
  global: string,
  src: string,
): string => `<button id="sign-in">Sign in</button><p id="who">Nobody</p><script>
  window.${global}Ready = () => {
    ${global}.init({ client: 'site' });
    document.querySelector('#sign-in').onclick = () => ${global}.login((token) => {
      document.querySelector('#who').textContent = token + ' by the SDK';
    });
  };
  // As the provider's documentation has it.
  (function (d, s, id) {
    var js, fjs = d.getElementsByTagName(s)[0];
    if (d.getElementById(id)) return;
    js = d.createElement(s); js.id = id; js.src = '${src}';
    fjs.parentNode.insertBefore(js, fjs);
  })(document, 'script', 'sign-in-sdk');
</script>`;

interface SignIn {
  readonly pages: Pages;
  readonly body: string;
  readonly who: string;
  readonly asked: readonly string[];
}

const GOOGLE = 'accounts.google.com/o/oauth2/v2/auth';
const FACEBOOK = 'www.facebook.com/v19.0/dialog/oauth';
const TELEGRAM = 'oauth.telegram.org/auth';

const SIGN_INS: readonly (readonly [string, SignIn])[] = [
  [
    'Google, by a popup of the page',
    {
      pages: { [GOOGLE]: AGREE },
      body: ownFlow(`https://${GOOGLE}`),
      who: 'for site by https://accounts.google.com',
      asked: [GOOGLE],
    },
  ],
  [
    'Google, by its client',
    {
      pages: {
        'accounts.google.com/gsi/client': sdk(
          'gsi',
          `https://${GOOGLE}`,
          'https://accounts.google.com/gsi/iframe/select',
        ),
        'accounts.google.com/gsi/iframe/select': '<p>Frame',
        [GOOGLE]: AGREE,
      },
      body: sdkFlow('gsi', 'https://accounts.google.com/gsi/client'),
      who: 'for site by the SDK',
      asked: ['accounts.google.com/gsi/client', 'accounts.google.com/gsi/iframe/select', GOOGLE],
    },
  ],
  [
    'Facebook, by a popup of the page',
    {
      pages: { [FACEBOOK]: AGREE },
      body: ownFlow(`https://${FACEBOOK}`),
      who: 'for site by https://www.facebook.com',
      asked: [FACEBOOK],
    },
  ],
  [
    'Facebook, by its SDK',
    {
      pages: {
        'connect.facebook.net/en_US/sdk.js': sdk(
          'FB',
          `https://${FACEBOOK}`,
          'https://www.facebook.com/x/oauth/status',
        ),
        'www.facebook.com/x/oauth/status': '<p>Frame',
        [FACEBOOK]: AGREE,
      },
      body: sdkFlow('FB', 'https://connect.facebook.net/en_US/sdk.js'),
      who: 'for site by the SDK',
      asked: ['connect.facebook.net/en_US/sdk.js', 'www.facebook.com/x/oauth/status', FACEBOOK],
    },
  ],
  [
    'Telegram, by a popup of the page',
    {
      pages: { [TELEGRAM]: AGREE },
      body: ownFlow(`https://${TELEGRAM}`),
      who: 'for site by https://oauth.telegram.org',
      asked: [TELEGRAM],
    },
  ],
  [
    'Telegram, by its widget',
    {
      pages: {
        'telegram.org/js/telegram-widget.js': sdk(
          'Telegram',
          `https://${TELEGRAM}`,
          'https://oauth.telegram.org/embed/site_bot',
        ),
        'oauth.telegram.org/embed/site_bot': '<p>Frame',
        [TELEGRAM]: AGREE,
      },
      body: sdkFlow('Telegram', 'https://telegram.org/js/telegram-widget.js?22'),
      who: 'for site by the SDK',
      asked: ['telegram.org/js/telegram-widget.js', 'oauth.telegram.org/embed/site_bot', TELEGRAM],
    },
  ],
];

describe.each(CONFIGS)('before any answer, %s', (_, config) => {
  test.for(SIGN_INS)('a visitor signs in with %s', async ([, signIn], { server, context, page, problems }) => {
    const asked = await playHosts(context, signIn.pages);
    await open(page, config, (html) => server.page('site.test', '/', html), signIn.body);
    // What an SDK loads before anybody signs in.
    await expect.poll(() => asked.length).toBe(signIn.asked.length - 1);
    const popup = context.waitForEvent('page');
    await page.evaluate(`document.querySelector('#sign-in').click()`);
    const provider = await popup;
    await provider.waitForSelector('#agree');
    // Later: the popup closes itself, and a click that Playwright makes would be left without an answer.
    await provider.evaluate(`void setTimeout(() => document.querySelector('#agree').click())`);
    await expect.poll(() => page.textContent('#who')).toBe(signIn.who);
    expect(asked).toEqual(signIn.asked);
    expect(problems).toEqual([]);
  });

  test('a visitor signs in by a form and by a link that leave the page and come back', async ({
    server,
    context,
    page,
    problems,
  }) => {
    const back = `<script>location.replace('${SITE}back?by=' + encodeURIComponent(location.host + location.search))</script>`;
    const asked = await playHosts(context, { [GOOGLE]: back, [FACEBOOK]: back });
    server.page('site.test', '/back', '<!doctype html><link rel="icon" href="data:,"><title>Back</title>');
    for (const [id, by] of [
      ['form', 'accounts.google.com?client_id=site'],
      ['link', 'www.facebook.com?client_id=site'],
    ] as const) {
      await open(
        page,
        config,
        (html) => server.page('site.test', '/', html),
        `<form action="https://${GOOGLE}"><input name="client_id" value="site"><button id="form">Sign in</button></form>
         <a id="link" href="https://${FACEBOOK}?client_id=site">Sign in</a>`,
      );
      await page.evaluate(`document.querySelector('#${id}').click()`);
      await page.waitForURL(/back/);
      expect(new URL(page.url()).searchParams.get('by')).toBe(by);
    }
    expect(asked).toEqual([GOOGLE, FACEBOOK]);
    expect(problems).toEqual([]);
  });

  test('a visitor pays by card in a frame of Stripe', async ({ server, context, page, problems }) => {
    const asked = await playHosts(context, {
      'js.stripe.com/v3/': `
        window.Stripe = (key) => ({
          mount(selector) {
            const frame = document.createElement('iframe');
            frame.setAttribute('src', 'https://js.stripe.com/v3/elements-inner-card.html#' + key);
            frame.setAttribute('allow', 'payment *');
            frame.name = '__privateStripeFrame1';
            document.querySelector(selector).appendChild(frame);
            // As Stripe.js does: a second, hidden frame, and its own fraud signals.
            const controller = document.createElement('iframe');
            controller.src = 'https://js.stripe.com/v3/controller.html';
            controller.style.cssText = 'display: none !important';
            document.body.appendChild(controller);
            fetch('https://m.stripe.com/6', { method: 'POST', mode: 'no-cors', body: '{}' });
            this.frame = frame;
          },
          createToken() {
            this.frame.contentWindow.postMessage('create', 'https://js.stripe.com');
            return new Promise((done) => addEventListener('message', ({ data, origin }) => {
              if (origin === 'https://js.stripe.com' && data.token) done(data.token);
            }));
          },
        });`,
      'js.stripe.com/v3/elements-inner-card.html': `<input id="card"><script>
        addEventListener('message', async ({ data, source, origin }) => {
          const answer = await fetch('https://api.stripe.com/v1/tokens', { method: 'POST', body: document.querySelector('#card').value });
          source.postMessage({ token: await answer.text() }, origin);
        });
      </script>`,
      'js.stripe.com/v3/controller.html': '<p>Controller',
      'm.stripe.com/6': 'ok',
      'api.stripe.com/v1/tokens': 'tok_visa',
    });
    await open(
      page,
      config,
      (html) => server.page('site.test', '/', html),
      `<div id="card-here"></div><button id="pay">Pay</button><p id="paid">Not paid</p>
       <script src="https://js.stripe.com/v3/"></script><script>
         const stripe = Stripe('pk_test');
         stripe.mount('#card-here');
         document.querySelector('#pay').onclick = async () => {
           const token = await stripe.createToken();
           const answer = await fetch('/pay', { method: 'POST', body: token });
           document.querySelector('#paid').textContent = await answer.text();
         };
       </script>`,
    );
    server.route('site.test', '/pay', ({ body }) => ({ body: `Paid with ${body}` }));
    await page.frameLocator('#card-here iframe').locator('#card').fill('4242424242424242');
    await page.evaluate(`document.querySelector('#pay').click()`);
    await expect.poll(() => page.textContent('#paid')).toBe('Paid with tok_visa');
    expect(new Set(asked)).toEqual(
      new Set([
        'js.stripe.com/v3/',
        'js.stripe.com/v3/elements-inner-card.html',
        'js.stripe.com/v3/controller.html',
        'm.stripe.com/6',
        'api.stripe.com/v1/tokens',
      ]),
    );
    expect(problems).toEqual([]);
  });

  test('a visitor solves a captcha of Google', async ({ server, context, page, problems }) => {
    const asked = await playHosts(context, {
      'www.google.com/recaptcha/api.js': `
        const script = document.createElement('script');
        script.type = 'text/javascript';
        script.async = true;
        script.src = 'https://www.gstatic.com/recaptcha/releases/abc/recaptcha__en.js';
        const first = document.getElementsByTagName('script')[0];
        first.parentNode.insertBefore(script, first);`,
      'www.gstatic.com/recaptcha/releases/abc/recaptcha__en.js': `
        for (const place of document.querySelectorAll('.g-recaptcha')) {
          place.innerHTML = '<div><iframe title="reCAPTCHA" src="https://www.google.com/recaptcha/api2/anchor?k=' +
            place.dataset.sitekey + '"></iframe></div><textarea name="g-recaptcha-response" hidden></textarea>';
          addEventListener('message', ({ data, origin }) => {
            if (origin !== 'https://www.google.com') return;
            place.querySelector('textarea').value = data.solved;
            window[place.dataset.callback](data.solved);
          });
        }`,
      'www.google.com/recaptcha/api2/anchor': `<button id="solve">I am no robot</button><script>
        document.querySelector('#solve').onclick = () => parent.postMessage({ solved: 'yes' + location.search }, '*');
      </script>`,
    });
    await open(
      page,
      config,
      (html) => server.page('site.test', '/', html),
      `<form><div class="g-recaptcha" data-sitekey="key" data-callback="solved"></div></form><p id="state">Not solved</p>
       <script>window.solved = (answer) => { document.querySelector('#state').textContent = answer; };</script>
       <script src="https://www.google.com/recaptcha/api.js" async defer></script>`,
    );
    await page.frameLocator('.g-recaptcha iframe').locator('#solve').click();
    await expect.poll(() => page.textContent('#state')).toBe('yes?k=key');
    expect(await page.evaluate(`document.querySelector('[name=g-recaptcha-response]').value`)).toBe('yes?k=key');
    expect(asked).toEqual([
      'www.google.com/recaptcha/api.js',
      'www.gstatic.com/recaptcha/releases/abc/recaptcha__en.js',
      'www.google.com/recaptcha/api2/anchor',
    ]);
    expect(problems).toEqual([]);
  });

  test("the site's own CDN and API, web fonts and maps load", async ({ server, context, page, problems }) => {
    const asked = await playHosts(context, {
      'fonts.googleapis.com/css2': '<style>',
      'maps.googleapis.com/maps/api/js': 'window.maps = 1',
      'www.google.com/maps/embed': '<p>Map',
    });
    server.script('cdn.test', '/app.js', 'window.app = 1');
    server.route('other.test', '/api', { body: 'data' });
    await open(
      page,
      config,
      (html) => server.page('site.test', '/', html),
      `<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">
       <script src="http://cdn.test/app.js"></script><script src="https://maps.googleapis.com/maps/api/js?key=x"></script>
       <iframe src="https://www.google.com/maps/embed?pb=x"></iframe>`,
    );
    expect(await page.evaluate(`fetch('http://other.test/api').then((answer) => answer.text())`)).toBe('data');
    expect(await page.evaluate('[app, maps]')).toEqual([1, 1]);
    await expect
      .poll(() => [...asked].sort())
      .toEqual(['fonts.googleapis.com/css2', 'maps.googleapis.com/maps/api/js', 'www.google.com/maps/embed']);
    expect(problems.filter((problem) => !problem.includes('MIME type'))).toEqual([]);
  });
});

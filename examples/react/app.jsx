import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useConsent } from '@ilumee/consent/react';
import { consent } from './consent.js';

const CATEGORIES = { functional: 'Functional', analytics: 'Analytics', advertising: 'Advertising' };

/** Follows the record, whoever changed it: the banner, these switches, another tab. */
function Switches() {
  useConsent(consent);
  return Object.entries(CATEGORIES).map(([id, name]) => (
    <label key={id}>
      <input
        type="checkbox"
        role="switch"
        checked={consent.has(id)}
        onChange={({ target }) => consent.setConsent({ [id]: target.checked })}
      />
      <span>
        <b>{name}</b>
      </span>
    </label>
  ));
}

/** A held embed is markup like any other; the library puts its placeholder before it. */
function Video({ src }) {
  return (
    <iframe
      className="video"
      data-category="functional"
      data-vendor="demo-video"
      data-src={src}
      title="How a model learns"
      width="640"
      height="360"
    />
  );
}

function App() {
  const record = useConsent(consent);
  const [report, setReport] = useState(null);
  return (
    <>
      <section className="page">
        <h1>React</h1>
        <p className="lead">
          {record
            ? `Answered ${new Date(record.time).toLocaleString('en-GB')}, for policy ${record.policy}.`
            : 'Not answered yet.'}
        </p>
        <p className="actions">
          <button type="button" className="button" onClick={() => consent.showPreferences()}>
            Cookie settings
          </button>
          <button type="button" className="button quiet" onClick={async () => setReport(await consent.revoke())}>
            Withdraw consent
          </button>
        </p>
      </section>
      <section className="split">
        <h2>Cookies</h2>
        <div className="switches">
          <Switches />
        </div>
      </section>
      <section className="split">
        <h2>A video</h2>
        <div>
          <Video src={`http://127.0.0.1:${location.port}/video/player.html`} />
        </div>
      </section>
      <section className="split" aria-live="polite">
        <h2>What withdrawing did</h2>
        <pre className="code" tabIndex="0" role="region" aria-label="What withdrawing did">
          {report ? JSON.stringify(report, null, 2) : 'Nothing yet.'}
        </pre>
      </section>
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);

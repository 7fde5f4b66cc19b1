const consent = window.IlumeeConsent;
const form = document.querySelector('.switches');
const switches = [...form.querySelectorAll('[role="switch"]')];

// The page's state follows the record, whoever changed it: these switches, another tab, the panel.
function render() {
  for (const input of switches) input.checked = consent.has(input.name);
  document.querySelector('[data-record]').textContent = JSON.stringify(consent.getConsent(), null, 2);
}

// A switch acts at once. Granting works here because a person has just clicked.
form.addEventListener('change', () => {
  consent.setConsent(Object.fromEntries(switches.map((input) => [input.name, input.checked])));
});

form.querySelector('[data-withdraw]').addEventListener('click', async () => {
  const report = await window.IlumeeConsent.revoke();
  const section = document.querySelector('[data-report]');
  section.hidden = false;
  section.querySelector('pre').textContent = JSON.stringify(report, null, 2);
});

// The built-in banner is not wanted here.
consent.on('show', () => consent.hide());
consent.hide();

consent.on('ready', render);
consent.on('change', render);

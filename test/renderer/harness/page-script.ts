/** The bridge of the harness: what the preload gives in the desktop shell, over HTTP to the harness's server. Runs in the page. */
export const pageScript = `
const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });
window.onrecord = Object.freeze({
  shell: async (operation, input) => (await post('/shell', { operation, input })).json(),
  connect() {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = (event) => void post('/message', event.data);
    const events = new EventSource('/events');
    events.onmessage = (event) => port2.postMessage(JSON.parse(event.data));
    events.onopen = () => window.postMessage('onrecord:port', window.location.origin, [port1]);
  },
  tokensFor: async (files) => [...files].map((file) => ({ token: file.name, name: file.name })),
  onShellEvent: () => () => undefined,
});
`;

// Works beside the page: first { wasm } comes in, then { number, deed, packed }, each answered with
// { number, packed } or { number, failure }.
import { loadModule } from './module.mjs';

let loading;

self.onmessage = async ({ data }) => {
  if (data.wasm) {
    loading = loadModule(data.wasm);
    return loading.catch(() => {}); // told to whoever asks
  }
  const { number, deed, packed } = data;
  try {
    const answer = (await loading).perform(deed, packed);
    self.postMessage({ number, packed: answer }, [answer.buffer]);
  } catch (error) {
    self.postMessage({ number, failure: String(error) });
  }
};

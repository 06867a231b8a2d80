// IndexedDB in short. The keys of a plan's lines and snapshots are [plan, number].
export const everything = (plan, upTo = Infinity) => IDBKeyRange.bound([plan, 0], [plan, upTo]);

export const answerOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// What stands where in local storage.
export const prefix = (plan) => `entente/${plan}/`;
export const lineKey = (plan, number) => `${prefix(plan)}line/${number}`;
export const penKey = (plan) => `${prefix(plan)}pen`;
export const slotKey = (plan, slot) => `${prefix(plan)}snapshot/${slot}`;
export const settingKey = (name) => `entente/setting/${name}`;
export const markKey = 'entente/mark'; // see witness.mjs
export const slots = [0, 1];

export function keysOf(storage, start = '') {
  const keys = [];
  for (let index = 0; index < storage.length; ++index) {
    const key = storage.key(index);
    if (key.startsWith(start)) keys.push(key);
  }
  return keys;
}
// Without copying the value, which may be millions of characters.
export const holds = (storage, key) => Object.hasOwn(storage, key);

export const penOf = (storage, plan) => Number(storage.getItem(penKey(plan)) ?? 0);

// Writes it where there is room.
export function fits(storage, key, value) {
  try {
    storage.setItem(key, value);
    return true;
  } catch (error) {
    if (error?.name === 'QuotaExceededError') return false;
    throw error;
  }
}

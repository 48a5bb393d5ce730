/** Plain data without what it was cut from: a part of a text holds all of it in memory. Of strings, numbers, lists and records. */
export function copyOf<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Wrote examples/shop/data once; the CSVs are committed, so this is how they came to be and how to change them.
 * Invented people, the same in every run: the generator is seeded and no clock is read.
 */
const folder = join(import.meta.dirname, "../examples/shop/data");

let state = 20260301;
/** mulberry32: small, seeded, good enough to look natural. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
function pick<T>(list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("empty list");
  return item;
}
/** Early items come more often: a few products and customers make most of the orders. */
const favour = (count: number): number => Math.floor(count * random() ** 2) + 1;

const cell = (value: string | number): string => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
function csv(name: string, header: string[], rows: (string | number)[][]): void {
  writeFileSync(join(folder, name), [header, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join(""));
}

const given = ["Ada", "Amir", "Bao", "Chloe", "Dmitri", "Elena", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Lena", "Mateo", "Nora", "Omar", "Paul", "Rosa", "Sven", "Tara", "Uma", "Viktor", "Wen", "Yusuf", "Zoe"];
const family = ["Almeida", "Berger", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Hansen", "Ito", "Jansen", "Kowalski", "Lopez", "Moreau", "Novak", "Okafor", "Petit", "Rossi", "Santos", "Tanaka", "Weber"];
const streets = ["Canal Street", "Lock Lane", "Towpath Road", "Harbour View", "Mill Bridge", "Weir Walk", "Quay Side"];
const towns = [["Lyon", "FR"], ["Nantes", "FR"], ["Berlin", "DE"], ["Hamburg", "DE"], ["Utrecht", "NL"], ["Ghent", "BE"], ["Milan", "IT"], ["Porto", "PT"]] as const;
const ware = ["Rope", "Anchor", "Lantern", "Compass", "Fender", "Windlass", "Kettle", "Blanket", "Barometer", "Paddle"];
const kinds = [["Classic", 1], ["Pro", 1.8], ["Mini", 0.6], ["Deluxe", 2.5]] as const;
const categories: Record<string, string> = { Rope: "deck", Anchor: "deck", Fender: "deck", Windlass: "deck", Paddle: "deck", Lantern: "navigation", Compass: "navigation", Barometer: "navigation", Kettle: "cabin", Blanket: "cabin" };

const day = (offset: number): string => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const money = (cents: number): string => (cents / 100).toFixed(2);

const products = ware.flatMap((item) => kinds.map(([kind, factor]) => ({ name: `${kind} ${item}`, category: categories[item] ?? "other", cents: Math.round(between(9, 79) * factor) * 100 - 5 })));
const customers = Array.from({ length: 200 }, (_, at) => {
  const [first, last, [town, country]] = [pick(given), pick(family), pick(towns)];
  return [at + 1, `${first} ${last}`, `${first}.${last}${at + 1}@example.com`.toLowerCase(), `${between(1, 99)} ${pick(streets)}, ${town}`, country, day(-between(0, 700))];
});

const orders: (string | number)[][] = [];
const items: (string | number)[][] = [];
for (let order = 1; order <= 800; order++) {
  const ordered = Math.floor(((order - 1) / 800) * 90);
  const status = ordered > 80 ? pick(["placed", "shipped", "delivered"]) : random() < 0.05 ? "cancelled" : random() < 0.04 ? "returned" : "delivered";
  orders.push([order, favour(customers.length), `${day(ordered)} ${String(between(7, 22)).padStart(2, "0")}:${String(between(0, 59)).padStart(2, "0")}:00`, status]);
  const chosen = new Set(Array.from({ length: between(1, 3) }, () => favour(products.length)));
  for (const product of chosen) items.push([order, product, between(1, 4), money(products[product - 1]?.cents ?? 0)]);
}

mkdirSync(folder, { recursive: true });
csv("customers.csv", ["customer_id", "name", "email", "address", "country", "signed_up_on"], customers);
csv("products.csv", ["product_id", "name", "category", "list_price"], products.map((product, at) => [at + 1, product.name, product.category, money(product.cents)]));
csv("orders.csv", ["order_id", "customer_id", "ordered_at", "status"], orders);
csv("order_items.csv", ["order_id", "product_id", "quantity", "unit_price"], items);

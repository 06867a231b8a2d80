// A sample plan whose companies, people and records are named in many scripts: for the tests of text,
// and to look at.
const names = [
  '李小龙 (王芳)', 'さくら 田中', '김하늘', 'محمد العربي', 'שרה לוי', 'अनिता शर्मा', 'สมชาย ใจดี', 'Zoë 👩🏽‍🚀 Ångström',
  '👨‍👩‍👧 Familie Groß', '🇨🇭 Reto Bänziger', 'Νίκος Παπάς', 'Ольга Иванова', 'فاطمة الزهراء', 'דוד כהן', 'Jose\u0301 Peña', 'Nguyễn Văn An',
];
const titles = [
  '在2027年年中之前将产品带给五个国家的患者，并保持安全优先。', '五か国の患者さんに届けるための承認申請チーム、最終回答',
  '2027년 중반까지 다섯 나라의 환자에게 제품을 제공한다', 'إيصال الدواء إلى المرضى في خمس دول بحلول منتصف عام 2027',
  'להביא את התרופה (CVN-214) לחולים בחמש מדינות עד אמצע 2027', '२०२७ के मध्य तक पाँच देशों में रोगियों तक दवा पहुँचाना',
  'นำยาไปสู่ผู้ป่วยในห้าประเทศภายในกลางปี 2570 อย่างปลอดภัย', 'Launch party 🎉 for the 👨‍👩‍👧‍👦 of 🇩🇪🇫🇷🇮🇹🇪🇸🇬🇧 with 👍🏿',
];
export const parties = ['شركة النور للأدوية', '日本製薬 (Nihon Seiyaku)'];

// The bytes of the same plan with other words in it; another plan where `plan` is another id.
export function inManyScripts(bytes, plan) {
  const made = JSON.parse(bytes.toString('utf8'));
  if (plan) made.plan = plan;
  const { party, person, alliance, ...others } = made.records;
  Object.values(party).forEach((one, at) => {
    one.name = parties[at % 2];
    one.short_name = ['النور', '日本製薬'][at % 2];
    one.brings = titles[at % 2 ? 1 : 3];
  });
  Object.values(person).forEach((one, at) => (one.name = names[at % names.length]));
  for (const one of Object.values(alliance)) one.purpose = titles[4];
  for (const kind of Object.values(others)) {
    Object.values(kind).forEach((one, at) => {
      if (one.title) one.title = titles[at % titles.length];
      for (const field of ['note', 'detail', 'reason', 'mitigation', 'purpose', 'plain_words'])
        if (one[field]) one[field] = `${titles[(at + 3) % titles.length]} ${titles[(at + 4) % titles.length]}`;
    });
  }
  return Buffer.from(JSON.stringify(made));
}

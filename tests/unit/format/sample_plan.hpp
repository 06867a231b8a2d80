#pragma once
#include <memory>
#include <string_view>

#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente::test {

/// Two records, one written later, one removed.
inline std::unique_ptr<Plan> small_plan() {
  auto plan = std::make_unique<Plan>(catalog, Id{7});
  Transaction start(*plan, pen, now, "Start");
  start.mark_bulk();
  start.insert({Visibility::shared, "friend", Id{3}});
  (void)start.set({Visibility::shared, "friend", Id{3}}, "name", Text("Ada"));
  for (const std::uint64_t id : {1, 2}) start.insert(thing(id));
  (void)start.set(thing(1), "title", Text("One"));
  (void)start.set(thing(2), "title", Text("Two"));
  start.commit();
  write(*plan, thing(1), "level", Level{3});
  remove(*plan, thing(2));
  return plan;
}

inline constexpr std::string_view small_plan_bytes =
    R"({
"format":"entente-plan","version":1,"plan":"0000000000007",
"replicas":{
"k3f9w2xq":{"party":"0000000000036","person":"0000000000035","seen":3}},
"records":{"friend":{
"0000000000003":{"name":"Ada"}},"thing":{
"0000000000001":{"title":"One","level":3}}},
"stamps":{"friend":{
"0000000000003":"1@k3f9w2xq"},"thing":{
"0000000000001":["1@k3f9w2xq",{"level":"2@k3f9w2xq"}]}},
"removed":{"thing":{
"0000000000002":{"made":"1@k3f9w2xq","removed":"3@k3f9w2xq","seen":{"k3f9w2xq":3},"fields":{"title":"Two"}}}},
"history":[
["2026-11-18T11:06:40.000Z","0000000000035","0000000000036","write","1@k3f9w2xq","","","",null,null,"Start"],
["2026-11-18T11:06:40.000Z","0000000000035","0000000000036","write","2@k3f9w2xq","thing","0000000000001","level",null,3,"Change level"],
["2026-11-18T11:06:40.000Z","0000000000035","0000000000036","remove","3@k3f9w2xq","thing","0000000000002","",null,null,"Remove thing"]]
}
)";

/// A plan as a newer version might write it: a kind, fields, a choice and members unknown here.
inline constexpr std::string_view newer_plan_bytes =
    R"({
"format":"entente-plan","version":1,"plan":"0000000000007",
"replicas":{
"k3f9w2xq":{"seen":3}},
"records":{"thing":{
"0000000000001":{"title":"One","colour":"mauve","flavour":"sour","shape":{"sides":[3,1.0e5,-0]}}},"planet":{
"0000000000005":{"moons":2,"name":"Mars"}}},
"stamps":{"thing":{
"0000000000001":["1@k3f9w2xq",{"colour":"2@k3f9w2xq","gone":"3@k3f9w2xq","shape":"2@k3f9w2xq"}]},"planet":{
"0000000000005":"1@k3f9w2xq"}},
"removed":{"thing":{
"0000000000002":{"made":"1@k3f9w2xq","removed":"3@k3f9w2xq","seen":{"k3f9w2xq":2},"fields":{"title":"Two","shape":"round"},"stamps":{"shape":"2@k3f9w2xq"}}}},
"chorus":{"thing":[1,2.50,null,true]},
"zoo":"animals"
}
)";

/// One record with every type of field, in both parts.
inline std::unique_ptr<Plan> full_plan() {
  auto plan = std::make_unique<Plan>(catalog, Id{7});
  Transaction edit(*plan, pen, now, "All fields");
  const Id users[] = {Id{3}, Id{4}};
  const Text tags[] = {"one", "two"};
  for (const RecordKey& key : {thing(1), private_thing(2)}) {
    edit.insert(key);
    (void)edit.set(key, "title", Text("Everything"));
    (void)edit.set(key, "notes", Text("Two lines\nand a \"quote\" \\ 東京"));
    (void)edit.set(key, "weight", Decimal{1250, 2});
    (void)edit.set(key, "price", Money{{-120050, 2}, {'E', 'U', 'R'}});
    (void)edit.set(key, "due", *date_from_text("2026-11-26"));
    (void)edit.set(key, "colour", ChoiceNumber{3});
    (void)edit.set(key, "level", Level{5});
    (void)edit.set(key, "owner", Id{3});
    (void)edit.set(key, "users", IdList{users});
    (void)edit.set(key, "tags", Texts{tags});
    (void)edit.set(key, "order", Text("i"));
  }
  edit.commit();
  return plan;
}

}  // namespace entente::test

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// A record in which every word of a query stands.
struct SearchHit {
  RecordKey key;
  std::string headline;
  std::string_view field;  // the label of the field that holds what the headline does not; or ""
  std::string snippet;     // the words around it there; or ""
};

struct SearchResult {
  std::vector<SearchHit> hits;  // the best, best first
  std::size_t total = 0;        // of all that were found
};

/// Finds records of a plan, shared and private, by what is written in them: texts, lists of texts
/// and the labels of choices. Case and Latin accents do not matter. All words of a query must stand
/// in a record, each anywhere, also within a longer word. Headlines that begin with the first word
/// come first, then headlines that hold all words, then the rest; among equals what was edited
/// last.
///
/// Keeps a folded copy of these texts. What follows an edit costs the rows that it changed, beside
/// one look at every row of the tables it touched.
class SearchIndex {
 public:
  /// Takes in what has changed. `find` does so by itself; called early, it spares the first query.
  void follow(const Plan& plan);
  SearchResult find(const Plan& plan, std::string_view query, std::size_t most = 50);
  /// How many rows were folded since the index was made.
  std::uint64_t rows_read() const { return rows_read_; }

 private:
  struct Row {
    std::uint64_t look = 0;                           // tells whether the record is as it was
    std::uint32_t begin = 0, headline = 0, size = 0;  // in `bytes`; the headline comes first
  };
  struct Rows {
    Visibility part = Visibility::shared;
    const Table* table = nullptr;
    std::uint64_t revision = 0;
    std::vector<Row> rows;
    std::string bytes;       // every row's texts, "\n" between fields; eight bytes of margin
    std::size_t wasted = 0;  // bytes of rows that were written anew since
  };
  struct Place {
    std::uint32_t table, row;
  };
  /// A place found, with what it is sorted by.
  struct Ranked {
    std::uint32_t tier;
    Place place;
    std::uint64_t recent;
  };

  void forget();
  void follow_table(Visibility part, const Table& table, std::size_t number);
  void read(Rows& rows);
  void read_row(Rows& rows, std::uint32_t row);
  void follow_history(const Plan& plan);
  /// 0: the headline begins with the first word, 1: it holds all words, 2: the record does; 3: no.
  std::uint32_t tier_of(Place place, const std::vector<std::string>& words) const;
  void look_at(Place place, const std::vector<std::string>& words);
  void look_everywhere(const std::vector<std::string>& words);
  std::uint64_t recent(Place place) const;
  SearchHit hit(const Plan& plan, Place place, const std::vector<std::string>& words) const;

  const Plan* plan_ = nullptr;
  Id plan_id_;
  std::vector<Rows> tables_;
  std::uint64_t rows_read_ = 0;
  IdIndex last_lines_;              // of each record: its newest line of the history
  std::size_t lines_ = 0;           // of the history that were read
  Moment last_line_;                // the newest of them
  std::vector<std::string> words_;  // of the last query, none where its answer holds no longer
  std::vector<Ranked> found_;
};

}  // namespace entente

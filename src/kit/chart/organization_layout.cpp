#include <algorithm>

#include "base/order.hpp"
#include "kit/chart/organization_chart.hpp"

namespace entente::kit {
namespace {

constexpr float across = 20, down = 40, indent = 28;
constexpr float list_indent = 18, list_gap = 10, deepest_indent = 4;

/// Lays out one chart; every function answers how far down it came.
class Tree {
 public:
  Tree(std::span<const ChartBox> boxes, float width, const ChartSize& size, ChartLayout& out)
      : boxes_(boxes), out_(out), width_(std::min(size.width, width)) {
    const bool warns = std::any_of(boxes.begin(), boxes.end(),
                                   [](const ChartBox& each) { return !each.warning.empty(); });
    height_ = warns ? size.warned : size.height;
    out_.boxes.resize(boxes.size());
    find_roots();
    measure();
  }

  float as_tree(float width) {
    float y = 0;
    for (std::size_t first = 0; first < roots_.size();) {
      std::size_t last = first;
      const int tier = boxes_[at(roots_[first])].tier;
      while (last < roots_.size() && boxes_[at(roots_[last])].tier == tier) ++last;
      y = rows(std::span(roots_).subspan(first, last - first), 0, y, width, true, nullptr) + down;
      first = last;
    }
    return std::max(0.f, y - down);
  }

  float as_list(float width) {
    float y = 0;
    for (const int box : out_.order) {
      const float x = list_indent * std::min(depth_[at(box)], deepest_indent);
      out_.boxes[at(box)] = {x, y, width - x, height_};
      if (const int parent = parent_[at(box)]; parent >= 0) {
        const Rect& above = out_.boxes[at(parent)];
        const float middle = y + height_ / 2, gutter = std::min(above.x + list_indent / 2, x - 4);
        if (x > above.x)
          line(gutter, above.bottom(), gutter, middle), line(gutter, middle, x, middle);
      }
      y += height_ + list_gap;
    }
    return std::max(0.f, y - list_gap);
  }

 private:
  static std::size_t at(int box) { return static_cast<std::size_t>(box); }

  void find_roots() {
    const int count = static_cast<int>(boxes_.size());
    children_.resize(boxes_.size());
    parent_.assign(boxes_.size(), -1);
    depth_.assign(boxes_.size(), -1);
    std::vector<int> by_tier(boxes_.size());
    for (int box = 0; box < count; ++box) by_tier[at(box)] = box;
    put_in_order(by_tier.begin(), by_tier.end(), [&](int left, int right) {
      return boxes_[at(left)].tier < boxes_[at(right)].tier;
    });
    const auto has_parent = [&](int box) {
      const int parent = boxes_[at(box)].parent;
      return parent >= 0 && parent < count && parent != box;
    };
    for (const int box : by_tier)
      if (has_parent(box)) children_[at(boxes_[at(box)].parent)].push_back(box);
    for (const int box : by_tier)
      if (!has_parent(box)) begin_at(box);
    for (const int box : by_tier)  // what is left stands below itself
      if (depth_[at(box)] < 0) begin_at(box);
    put_in_order(roots_.begin(), roots_.end(), [&](int left, int right) {
      return boxes_[at(left)].tier < boxes_[at(right)].tier;
    });
    out_.order.clear();
    for (const int root : roots_) add_to_order(root);
  }

  /// Takes a box as a root and reaches everything below it, each box once.
  void begin_at(int root) {
    roots_.push_back(root);
    depth_[at(root)] = 0;
    std::vector<int> open{root};
    while (!open.empty()) {
      const int box = open.back();
      open.pop_back();
      std::erase_if(children_[at(box)], [&](int child) { return depth_[at(child)] >= 0; });
      for (const int child : children_[at(box)]) {
        parent_[at(child)] = box;
        depth_[at(child)] = depth_[at(box)] + 1;
        open.push_back(child);
      }
    }
  }

  void add_to_order(int root) {
    std::vector<int> open{root};
    while (!open.empty()) {
      const int box = open.back();
      open.pop_back();
      out_.order.push_back(box);
      const auto& children = children_[at(box)];
      open.insert(open.end(), children.rbegin(), children.rend());
    }
  }

  /// How wide each tree is with all its children side by side.
  void measure() {
    wide_.assign(boxes_.size(), width_);
    for (auto box = out_.order.rbegin(); box != out_.order.rend(); ++box) {
      float sum = -across;
      for (const int child : children_[at(*box)]) sum += wide_[at(child)] + across;
      wide_[at(*box)] = std::max(width_, sum);
    }
  }

  void line(float x1, float y1, float x2, float y2) { out_.lines.push_back({x1, y1, x2, y2}); }
  float middle_of(int box) const { return out_.boxes[at(box)].x + width_ / 2; }

  /// Trees in rows of at most `width`; notes where each row begins.
  float rows(std::span<const int> trees, float x, float y, float width, bool centered,
             std::vector<std::pair<float, std::span<const int>>>* told) {
    for (std::size_t first = 0; first < trees.size();) {
      std::size_t last = first;
      float sum = -across;
      while (last < trees.size()) {
        const float more = std::min(wide_[at(trees[last])], width) + across;
        if (last > first && sum + more > width) break;
        sum += more, ++last;
      }
      const auto row = trees.subspan(first, last - first);
      if (told) told->emplace_back(y, row);
      float left = x + (centered ? std::max(0.f, (width - sum) / 2) : 0), bottom = y;
      for (const int tree : row) {
        const float room = std::min(wide_[at(tree)], width);
        bottom = std::max(bottom, this->tree(tree, left, y, room));
        left += room + across;
      }
      y = bottom + down;
      first = last;
    }
    return y - down;
  }

  float tree(int box, float x, float y, float width) {
    const auto& children = children_[at(box)];
    Rect& place = out_.boxes[at(box)];
    place = {x, y, width_, height_};
    if (children.empty()) return place.bottom();
    return wide_[at(box)] <= width + 0.5f ? tidy(box, x, y, width) : wrapped(box, x, y, width);
  }

  float tidy(int box, float x, float y, float width) {
    const auto& children = children_[at(box)];
    Rect& place = out_.boxes[at(box)];
    const float below = y + height_ + down, bus = below - down / 2;
    const float bottom = rows(children, x, below, width, true, nullptr);
    const float first = middle_of(children.front()), last = middle_of(children.back());
    place.x = (first + last - width_) / 2;
    line(middle_of(box), place.bottom(), middle_of(box), bus);
    if (first < last) line(first, bus, last, bus);
    for (const int child : children) line(middle_of(child), bus, middle_of(child), below);
    return bottom;
  }

  /// Children in rows: a line runs down beside them, and one from there above each row.
  float wrapped(int box, float x, float y, float width) {
    const float in = width - indent >= width_ ? indent : 0;
    Rect& place = out_.boxes[at(box)];
    // Above a pyramid in its middle; above what is a pyramid itself where that begins.
    const auto& children = children_[at(box)];
    const bool leaves = std::all_of(children.begin(), children.end(),
                                    [&](int child) { return children_[at(child)].empty(); });
    place.x = x + in + (leaves ? std::max(0.f, (width - in - width_) / 2) : 0);
    std::vector<std::pair<float, std::span<const int>>> told;
    const float bottom = rows(children, x + in, y + height_ + down, width - in, false, &told);
    const float gutter = x + in / 2, first = told.front().first - down / 2;
    line(middle_of(box), place.bottom(), middle_of(box), first);
    if (told.size() > 1) line(gutter, first, gutter, told.back().first - down / 2);
    for (const auto& [top, row] : told) {
      const float bus = top - down / 2;
      const bool is_first = bus == first;
      const float left =
          told.size() > 1 ? gutter : std::min(middle_of(row.front()), middle_of(box));
      const float right = middle_of(row.back());
      line(left, bus, is_first ? std::max(right, middle_of(box)) : right, bus);
      for (const int child : row) line(middle_of(child), bus, middle_of(child), top);
    }
    return bottom;
  }

  std::span<const ChartBox> boxes_;
  ChartLayout& out_;
  float width_, height_ = 0;
  std::vector<std::vector<int>> children_;
  std::vector<int> roots_, parent_;
  std::vector<float> wide_, depth_;
};

}  // namespace

ChartLayout lay_out(std::span<const ChartBox> boxes, float width, bool list, int zoom) {
  ChartLayout layout;
  layout.width = width;
  Tree tree(boxes, width, chart_size(zoom), layout);
  layout.height = list ? tree.as_list(width) : tree.as_tree(width);
  return layout;
}

}  // namespace entente::kit

// Tokens, limits, literals and node making: what the grammar's functions stand on.

#ifndef BANTAM_SRC_CEL_PARSER_BASE_H_
#define BANTAM_SRC_CEL_PARSER_BASE_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "src/cel/lexer.h"
#include "src/cel/limits.h"
#include "src/cel/program.h"
#include "src/cel/tree.h"

namespace bantam::cel {

// Functions that fail report one Issue, the first, and return false or nullptr
// ever after.
class ParserBase {
 protected:
  ParserBase(const Limits& limits, Tree* tree, std::vector<Issue>* issues);

  // Counts the parser's own recursion.
  class Level {
   public:
    explicit Level(ParserBase* parser) : parser_(*parser) { ++parser_.level_; }
    ~Level() { --parser_.level_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    bool TooDeep() {
      if (parser_.level_ <= parser_.max_nesting_) return false;
      parser_.TooDeep(parser_.token_.offset);
      return true;
    }

   private:
    ParserBase& parser_;
  };

  void Advance() {
    last_end_ = token_.end();
    token_ = lexer_.Next();
  }

  bool FailAt(size_t offset, std::initializer_list<std::string_view> parts);
  bool FailWith(Issue issue);
  // "expected ..., found ..." at a token, or what the lexer found wrong there.
  bool Fail(const Token& token, std::string_view expected);
  bool TooDeep(size_t offset);
  // Takes the sign `sign`, which stands where `where` says.
  bool Expect(std::string_view sign, std::string_view where);

  // A node that ends where the last token ended.
  Expr* Make(ExprKind kind, size_t offset, std::vector<Expr*> args = {});
  Expr* MakeCall(std::string_view name, size_t offset, size_t operator_offset,
                 std::vector<Expr*> args);
  Expr* MakeLiteral(size_t offset, Value value);
  // The literal that the token is. `minus` is where the sign of a negative
  // number stood.
  Expr* Number(std::optional<size_t> minus);
  Expr* TextLiteral();
  Expr* Keyword(Value value);
  // Adds an operand to a chain of one operator.
  bool Extend(Expr* chain, Expr* operand);

  const Limits& limits_;
  Tree& tree_;
  Token token_;
  uint32_t level_ = 0;
  uint32_t max_nesting_ = 1;

 private:
  std::vector<Issue>& issues_;
  Lexer lexer_;
  size_t last_end_ = 0;
  bool failed_ = false;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_PARSER_BASE_H_

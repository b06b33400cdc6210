// cel_conformance FILE...: runs conformance cases, one JSON object a line (see
// case_file.h). Prints what fails and, last, "N passed, N failed". Exits with
// 0 when all pass, 1 when one fails, 2 when a file is missing or malformed.

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "src/cel/format.h"
#include "src/cel/program.h"
#include "tests/cel/case_file.h"

namespace bantam::cel {
namespace {

// The name of a type as a type value has it.
bool IsTypeNamed(const Type& type, std::string_view name) {
  const std::optional<Type> named = ParseType(name);
  return named ? *named == type : type.ToString() == name;
}

// Whether the case holds; `*got` says what came out.
bool Holds(Case& c, std::string* got) {
  Env env;
  env.SetContainer(c.container);
  std::vector<Value> variables;
  const auto declare = [&](const std::string& name, const Type& type) {
    // Keywords cannot be declared, and no expression could mention them.
    if (!env.AddVariable(name, type).ok()) return;
    variables.push_back(Value::Error(ErrorCode::kUnbound));
    for (const auto& [bound, value] : c.bindings) {
      if (bound == name) variables.back() = value;
    }
  };
  for (const auto& [name, type] : c.type_env) declare(name, type);
  for (const auto& [name, value] : c.bindings) declare(name, Type::Dyn());

  std::vector<Issue> issues;
  const std::optional<Program> program =
      Compile(env, c.expr, std::nullopt, &issues,
              c.disable_check ? Checking::kUnchecked : Checking::kChecked);
  if (!program) {
    for (const Issue& issue : issues) {
      *got += std::to_string(issue.line) + ":" + std::to_string(issue.column) +
              ": " + issue.message + " ";
    }
    return c.is_error;
  }
  if (c.check_only) {
    *got = "type " + program->type().ToString();
    return !c.is_error && (!c.value || !c.value->is(Kind::kType) ||
                           IsTypeNamed(program->type(), c.value->type_name()));
  }
  Arena arena;
  const Value value = Evaluate(*program, variables, arena);
  *got = Format(value, arena);
  return c.is_error ? value.is_error() : Same(value, *c.value, arena);
}

int Run(const std::vector<std::string>& files) {
  size_t passed = 0;
  size_t failed = 0;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "%s: cannot be read\n", file.c_str());
      return 2;
    }
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
      if (line.empty()) continue;
      Case c;
      std::string error;
      if (!ReadCase(line, &c, &error)) {
        std::fprintf(stderr, "%s:%zu: %s\n", file.c_str(), number,
                     error.c_str());
        return 2;
      }
      std::string got;
      if (Holds(c, &got)) {
        ++passed;
        continue;
      }
      ++failed;
      const std::string want =
          c.value ? Format(*c.value, c.arena) : std::string("an error");
      std::printf("FAILED %s\n  expr %s\n  want %s\n  got  %s\n",
                  c.label.c_str(), c.expr.c_str(), want.c_str(), got.c_str());
    }
    if (in.bad()) {
      std::fprintf(stderr, "%s: cannot be read\n", file.c_str());
      return 2;
    }
  }
  std::printf("%zu passed, %zu failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace bantam::cel

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: cel_conformance FILE...\n");
    return 2;
  }
  return bantam::cel::Run(std::vector<std::string>(argv + 1, argv + argc));
}

// cdxray: runs one command. Whatever goes wrong ends here as a line on stderr and an exit code.
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "engine/error.h"
#include "reports/escape.h"
#include "reports/trace_report.h"

namespace cdxray {
namespace {

constexpr std::size_t problems_shown = 20;

/// How an invocation ends, and how to speak of it.
struct Ending {
  Exit exit;
  std::string detail;  ///< for a JSON result, which has only the reason
};

void say(const std::string& text) {
  write_standard_error(text + "\n");
}

/// `error: …` and, below it, what to do.
void say_error(const Error& error, const Stream& stream) {
  say(fmt::format("{} {}", stream.color ? "\x1b[1;31merror:\x1b[0m" : "error:",
                  terminal_text(error.what(), stream.unicode)));
  if (!error.help().empty()) say("  = help: " + terminal_text(error.help(), stream.unicode));
}

Ending ending_of(const Error& error) {
  if (error.kind() == Error::Kind::usage) {
    return {{exit_code::usage, "wrong usage, nothing was run"}, error.what()};
  }
  return {{exit_code::input, "a file cannot be read or written"}, error.what()};
}

Ending ending_of(const BrokenPack& pack) {
  const std::string count = problem_count(pack.problems.size());
  return {{exit_code::usage, count + ", nothing was run"}, pack.problems.front().message};
}

Ending ending_of(const Interrupted& interrupted) {
  constexpr int interrupt_signal = 2;
  const bool by_user = interrupted.signal == interrupt_signal;
  return {{exit_code::signal_base + interrupted.signal, by_user ? "interrupted" : "terminated"},
          {}};
}

/// What standard output is to hold when there is no result.
enum class Answer { text, result, trace };

Answer answer_for(const std::vector<std::string>& arguments) {
  if (!asks_for_json(arguments)) return Answer::text;
  return arguments.front() == "trace" ? Answer::trace : Answer::result;
}

/// A pipeline that asked for JSON gets a document that says why there is no result.
void answer_in_json(const Ending& ending, Answer answer) {
  Diagnosis empty;
  empty.verdict = Verdict::incomplete;
  empty.exit = ending.exit;
  if (!ending.detail.empty()) empty.exit.reason += ": " + ending.detail;
  write_standard_output(answer == Answer::trace ? render_trace_json({}, empty, empty.exit)
                                                : find_format("json")->render(empty, {}));
}

int finish(const Ending& ending, Answer answer) {
  if (answer != Answer::text) answer_in_json(ending, answer);
  say(fmt::format("exit {}: {}", ending.exit.code, ending.exit.reason));
  return ending.exit.code;
}

Exit run_command(const std::vector<std::string>& arguments, Stream& errors) {
  const Command command = parse_command_line(arguments);
  return std::visit(
      [&](const auto& chosen) {
        errors = standard_error(chosen.look);
        return run(chosen);
      },
      command);
}

/// The bug's own words on one line: what a report of it needs first.
int finish_bug(const char* what, Answer answer) {
  return finish(
      {{exit_code::bug, fmt::format("this is a bug in cdxray: {}", terminal_text(what, true))}, {}},
      answer);
}

int run_or_explain(const std::vector<std::string>& arguments, Answer answer) {
  Stream errors = standard_error({});
  try {
    const Exit exit = run_command(arguments, errors);
    if (!exit.reason.empty()) say(fmt::format("exit {}: {}", exit.code, exit.reason));
    return exit.code;
  } catch (const Stopped&) {
    return finish(ending_of(current_interrupt()), Answer::text);
  } catch (const Error& error) {
    say_error(error, errors);
    return finish(ending_of(error), answer);
  } catch (const BrokenPack& pack) {
    write_standard_error(problems_text(pack.problems, problems_shown, errors.unicode));
    return finish(ending_of(pack), answer);
  } catch (const Interrupted& signal) {
    return finish(ending_of(signal), Answer::text);
  } catch (const ClosedPipe&) {
    throw;
  } catch (const std::exception& bug) {
    return finish_bug(bug.what(), answer);
  }
}

/// Nobody reads the answer: nothing is left to say either.
int run_silently_when_unread(const std::vector<std::string>& arguments) {
  constexpr int pipe_signal = 13;
  try {
    return run_or_explain(arguments, answer_for(arguments));
  } catch (const ClosedPipe&) {
    return exit_code::signal_base + pipe_signal;
  } catch (const Error& error) {  // nor could the error be written as JSON
    return finish(ending_of(error), Answer::text);
  }
}

}  // namespace
}  // namespace cdxray

int main(int argc, char** argv) {
  cdxray::watch_for_interrupts();
  return cdxray::run_silently_when_unread({argv + (argc > 0 ? 1 : 0), argv + argc});
}

#include "engine/pseudonyms.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "engine/error.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
namespace fs = std::filesystem;

Pseudonyms::Key key_of(unsigned char byte) {
  Pseudonyms::Key key{};
  key.fill(byte);
  return key;
}

std::string failure_of(const fs::path& file) {
  try {
    Pseudonyms::from_file(file);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Error::Kind::input);
    EXPECT_FALSE(error.help().empty());
    return error.what();
  }
  return "no error";
}

TEST(Pseudonyms, NamesTheClassAndSixteenCharacters) {
  const Pseudonyms pseudonyms(key_of(1));
  EXPECT_THAT(pseudonyms.pseudonym("email", "ann@contoso.com"), MatchesRegex("email·[A-Z2-7]{16}"));
}

TEST(Pseudonyms, StayTheSameForever) {
  // BLAKE2b, as any other implementation computes it: snapshots of different days are compared by
  // it.
  const Pseudonyms pseudonyms(key_of(7));
  EXPECT_EQ(pseudonyms.pseudonym("email", "ann@contoso.com"), "email·DHBBLTHDFKOEPNJE");
  EXPECT_EQ(pseudonyms.key_id(), "k-8cc1fd79");
}

struct SameValue {
  const char* name;
  const char* data_class;
  const char* one;
  const char* other;
  bool equal;
};
void PrintTo(const SameValue& value, std::ostream* out) {
  *out << value.name;
}

class PseudonymEquality : public ::testing::TestWithParam<SameValue> {};

TEST_P(PseudonymEquality, HoldsForSpellingsOfOneValueOnly) {
  const Pseudonyms pseudonyms(key_of(3));
  const SameValue& value = GetParam();
  EXPECT_EQ(pseudonyms.pseudonym(value.data_class, value.one) ==
                pseudonyms.pseudonym(value.data_class, value.other),
            value.equal);
}

INSTANTIATE_TEST_SUITE_P(
    Values, PseudonymEquality,
    ::testing::Values(SameValue{"Case", "email", "Ann@Contoso.com", "ann@contoso.COM", true},
                      SameValue{"Blanks", "name", "  Ann Lee\r\n", "Ann Lee", true},
                      SameValue{"UmlautCase", "name", "MÜLLER", "Müller", true},
                      SameValue{"GreekCase", "name", "ΝΙΚΟΣ", "νικοσ", true},
                      SameValue{"CyrillicCase", "name", "ЁЛКА", "ёлка", true},
                      SameValue{"TimesSignIsNoLetter", "name", "×", "÷", false},
                      SameValue{"PhoneSpelling", "phone", "+1 (425) 555-0100", "+14255550100",
                                true},
                      SameValue{"PhoneCountryCode", "phone", "+14255550100", "14255550100", false},
                      SameValue{"PhoneWithoutDigits", "phone", "none", "unknown", false},
                      SameValue{"InnerBlanks", "name", "Ann Lee", "AnnLee", false},
                      SameValue{"Digits", "national_id", "123-45", "12345", false}),
    [](const auto& test) { return test.param.name; });

TEST(Pseudonyms, DependOnKeyAndClass) {
  const Pseudonyms pseudonyms(key_of(1));
  const std::string hash = pseudonyms.pseudonym("name", "Ann").substr(6);
  EXPECT_NE(hash, Pseudonyms(key_of(2)).pseudonym("name", "Ann").substr(6));
  EXPECT_THAT(pseudonyms.pseudonym("free_text", "Ann"), Not(HasSubstr(hash)));
  EXPECT_NE(pseudonyms.key_id(), Pseudonyms(key_of(2)).key_id());
  EXPECT_THAT(pseudonyms.key_id(), MatchesRegex("k-[0-9a-f]{8}"));
}

TEST(Pseudonyms, KeepEmptyValuesEmpty) {
  const Pseudonyms pseudonyms(key_of(1));
  EXPECT_EQ(pseudonyms.pseudonym("email", ""), "");
  EXPECT_EQ(pseudonyms.pseudonym("email", " \t"), "");
}

TEST(PseudonymKey, IsMadeOnFirstUseForItsOwnerAlone) {
  const TempFolder folder;
  const fs::path file = folder.path() / "new" / "deep" / "pseudonym.key";
  const std::string first = Pseudonyms::from_file(file).key_id();
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THAT(folder.read("new/deep/pseudonym.key"), MatchesRegex("[0-9a-f]{64}\n"));
  EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()), 1)
      << "what it was written to is left";
  EXPECT_EQ(Pseudonyms::from_file(file).key_id(), first);
  EXPECT_NE(Pseudonyms::from_file(folder.path() / "other.key").key_id(), first);
}

TEST(PseudonymKey, IsTheBytesThatTheFileSays) {
  const TempFolder folder;
  std::string digits;
  for (int i = 0; i < 32; ++i) digits += "0A";
  const fs::path file = folder.write("key", digits + "\n");
  fs::permissions(file, fs::perms::owner_read);
  EXPECT_EQ(Pseudonyms::from_file(file).key_id(), Pseudonyms(key_of(10)).key_id());
}

TEST(PseudonymKey, MustBeSixtyFourHexDigits) {
  const TempFolder folder;
  for (const std::string& text : {std::string(), std::string(63, 'a'), std::string(65, 'a'),
                                  std::string(64, 'g'), std::string(128, 'a')}) {
    const fs::path file = folder.write("key", text);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_THAT(failure_of(file), HasSubstr("is not 64 hex digits")) << text;
  }
}

TEST(PseudonymKey, MustNotBeReadableByOthers) {
  const TempFolder folder;
  const fs::path file = folder.write("key", std::string(64, 'a'));
  fs::permissions(file, fs::perms::owner_read | fs::perms::group_read);
  EXPECT_THAT(failure_of(file), HasSubstr("can be read by other users"));
}

TEST(PseudonymKey, CannotBeAFolderOrLieBelowAFile) {
  const TempFolder folder;
  EXPECT_THAT(failure_of(folder.path()), HasSubstr("is not a file"));
  folder.write("plain", "x");
  EXPECT_THAT(failure_of(folder.path() / "plain" / "key"), HasSubstr("cannot be made"));
}

class Environment : public ::testing::Test {
 protected:
  void TearDown() override {
    ::setenv("HOME", home_.c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
  }

 private:
  std::string home_ = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
};

TEST_F(Environment, SaysWhereTheKeyLies) {
  ::setenv("HOME", "/home/ann", 1);
  ::unsetenv("XDG_CONFIG_HOME");
  EXPECT_EQ(default_key_file(), "/home/ann/.config/cdxray/pseudonym.key");
  ::setenv("XDG_CONFIG_HOME", "/etc/ann", 1);
  EXPECT_EQ(default_key_file(), "/etc/ann/cdxray/pseudonym.key");
  ::unsetenv("XDG_CONFIG_HOME");
  ::unsetenv("HOME");
  EXPECT_THROW(default_key_file(), Error);
}

}  // namespace
}  // namespace cdxray

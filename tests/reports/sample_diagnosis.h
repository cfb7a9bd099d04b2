// Diagnoses made by hand, for the tests of the renderers.
#pragma once

#include <functional>
#include <string>

#include "engine/diagnosis.h"

namespace cdxray::sample {

/// An environment broken in three ways: 1,742 of 18,432 records are late, 37 of them unexplained;
/// three causes, two risks, one symptom, two rules blocked, one broken.
Diagnosis unhealthy();
/// Everything went all the way; one rule was blocked.
Diagnosis healthy();
/// No staging table was collected; most rules are blocked.
Diagnosis incomplete();
/// No record is late, but a warning stands.
Diagnosis degraded();

/// The diagnosis with every text that comes from a snapshot or a pack changed by `change`; names of
/// severities, outcomes and the like stay.
Diagnosis with_texts(Diagnosis diagnosis, const std::function<void(std::string&)>& change);

}  // namespace cdxray::sample

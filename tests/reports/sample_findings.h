// The findings of the diagnoses made by hand.
#pragma once

#include "engine/diagnosis.h"

namespace cdxray::sample {

Finding withheld_job();
Finding paused_upload();
Finding download_not_applied();
Finding missing_profile();
Finding feature_off();
Finding rows_left_behind();

}  // namespace cdxray::sample

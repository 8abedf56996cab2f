"""What the people who keep the project run: releases, and the versions of what it depends on."""

#!/bin/sh
# An editor that runs another one, which is not there.
no-such-editor "$@"
